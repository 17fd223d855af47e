import { answerExtraction } from '../../utils/browser/channel/extraction-answering.ts';

answerExtraction(window);
